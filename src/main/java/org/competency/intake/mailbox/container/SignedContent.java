package org.competency.intake.mailbox.container;

import java.io.IOException;

import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/** What an opaque S/MIME signature envelops (RFC 8551, 3.5.2); whether the signature is good is not looked at. */
public final class SignedContent {

    private SignedContent() {}

    /** What a CMS object is. */
    public enum Kind {
        SIGNED,
        ENCRYPTED,
        OTHER
    }

    /** Tells by the object itself; anything that is none is OTHER. */
    public static Kind kindOf(byte[] cms) {
        try (ASN1InputStream in = new ASN1InputStream(cms)) {
            var type = ContentInfo.getInstance(in.readObject()).getContentType();
            if (CMSObjectIdentifiers.signedData.equals(type)) {
                return Kind.SIGNED;
            }
            return CMSObjectIdentifiers.envelopedData.equals(type)
                            || CMSObjectIdentifiers.authEnvelopedData.equals(type)
                            || CMSObjectIdentifiers.encryptedData.equals(type)
                    ? Kind.ENCRYPTED
                    : Kind.OTHER;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Kind.OTHER;
        }
    }

    /**
     * The signed bytes, a MIME entity; empty for a signature that stands apart from what it signs.
     *
     * @throws DamagedContainerException if it is no signed data
     */
    public static byte[] of(byte[] cms) throws DamagedContainerException {
        try {
            var content = new CMSSignedData(cms).getSignedContent();
            return content != null && content.getContent() instanceof byte[] bytes ? bytes : new byte[0];
        } catch (CMSException | RuntimeException | StackOverflowError e) {
            throw new DamagedContainerException("its signature envelope is damaged", e);
        }
    }
}
