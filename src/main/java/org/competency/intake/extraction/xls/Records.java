package org.competency.intake.extraction.xls;

import java.io.InputStream;
import java.security.GeneralSecurityException;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

import org.competency.intake.extraction.grid.UnreadableException;

/**
 * The records of a workbook stream ([MS-XLS] 2.1.4), decrypted if the password is the well-known one that Excel itself tries
 * first: it protects nothing, and Excel writes it for workbooks whose structure is locked.
 */
final class Records {

    private static final int RECORDS_BEFORE_PASSWORD = 4;
    private static final int HEADER = 4;

    private final InputStream stream;
    private RecordInputStream in;
    private int offset;
    private int seen;

    Records(InputStream stream) {
        this.stream = stream;
        this.in = new RecordInputStream(stream);
    }

    /** Moves to the next record; false at the end of the stream. */
    boolean next() {
        finish();
        if (!in.hasNextRecord()) {
            return false;
        }
        in.nextRecord();
        seen++;
        if (in.getSid() == FilePassRecord.sid && seen <= RECORDS_BEFORE_PASSWORD) {
            decrypt();
            return next();
        }
        if (seen <= RECORDS_BEFORE_PASSWORD) {
            offset += HEADER + in.remaining();
        }
        return true;
    }

    private void finish() {
        if (seen > 0 && in.remaining() > 0) {
            in.readRemainder();
        }
    }

    private void decrypt() {
        offset += HEADER + in.remaining();
        EncryptionInfo encryption = new FilePassRecord(in).getEncryptionInfo();
        try {
            if (!encryption.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new UnreadableException("ENCRYPTED", "the workbook is encrypted with a password");
            }
        } catch (GeneralSecurityException e) {
            throw new EncryptedDocumentException(e);
        }
        in = new RecordInputStream(stream, encryption, offset);
        seen = RECORDS_BEFORE_PASSWORD;
    }

    /** Kind of the record. */
    int kind() {
        return in.getSid() & 0xFFFF;
    }

    /** The record's data, for one of the library's record classes. */
    RecordInputStream data() {
        return in;
    }

    /** What is left of the record's own data. */
    byte[] bytes() {
        return in.readRemainder();
    }
}
