package org.competency.intake.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;

/** Office files and mails as partners send them, made by code. */
public final class OfficeFiles {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private OfficeFiles() {}

    /** A docx with one table: each row an id, its title, and the answer and response beside it, in this order. */
    public static byte[] docx(Map<String, List<String>> rows) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Partner self-assessment");
            XWPFTable table = document.createTable(rows.size() + 1, 4);
            fill(table, 0, List.of("ID", "Requirement", "Met?", "Partner Response"));
            int number = 1;
            for (Map.Entry<String, List<String>> row : rows.entrySet()) {
                List<String> cells = row.getValue();
                fill(table, number++, List.of(row.getKey(), cells.get(0), cells.get(1), cells.get(2)));
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(XWPFTable table, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            table.getRow(row).getCell(column).setText(cells.get(column));
        }
    }

    /** A mail with a text, and with a docx if there is one. */
    public static MimeMessage mail(String from, String to, String subject, byte @Nullable [] document) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, "UTF-8");
            if (document == null) {
                message.setText("Hello, please tell me how to apply.");
            } else {
                MimeBodyPart text = new MimeBodyPart();
                text.setText("Please find it attached.");
                MimeBodyPart attachment = new MimeBodyPart();
                attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(document, DOCX)));
                attachment.setFileName("self-assessment.docx");
                message.setContent(new MimeMultipart(text, attachment));
            }
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
