package org.competency.intake.mailbox;

import java.util.List;
import java.util.Locale;

import org.competency.intake.mailbox.mime.DeliveryReportReader;

/**
 * What a delivery report says about mail of ours that came back or is late (RFC 3464, and what older mail systems write).
 *
 * @param addressedTo addresses that the report itself was sent to: our return path is among them
 * @param returnedIds message-ids of the mail that it is about, and of those that it answers; any sender can forge them
 * @param recipients what became of each recipient; empty if the report says so in words only
 * @param words what it says in words, one line; "" if nothing
 */
public record DeliveryReport(
        List<String> addressedTo, List<String> returnedIds, List<Recipient> recipients, String words) {

    public DeliveryReport {
        addressedTo = List.copyOf(addressedTo);
        returnedIds = List.copyOf(returnedIds);
        recipients = List.copyOf(recipients);
    }

    /** Takes a report apart; what is no report gives one that says nothing. Bounded like the reading of any message. */
    public static DeliveryReport in(byte[] raw) {
        return DeliveryReportReader.read(raw);
    }

    /**
     * What became of one recipient (RFC 3464, 2.3).
     *
     * @param address of the recipient; "" if it is not said
     * @param action failed, delayed, delivered, relayed or expanded, in lower case; "" if it is not said
     * @param status three numbers with dots between them (RFC 3463); "" if it is not said
     * @param diagnostic what the other server said; "" if it is not said
     */
    public record Recipient(String address, String action, String status, String diagnostic) {}

    /** What it comes to. */
    public enum Result {
        /** The mail did not arrive, and nobody tries any more. */
        FAILED,
        /** It has not arrived yet; somebody still tries. */
        DELAYED,
        /** It arrived. */
        DELIVERED
    }

    /** The gravest of what it says; FAILED if it does not say. */
    public Result result() {
        if (recipients.isEmpty()) {
            return saysThatItIsLate() ? Result.DELAYED : Result.FAILED;
        }
        boolean failed = recipients.stream().anyMatch(recipient -> result(recipient) == Result.FAILED);
        boolean delayed = recipients.stream().anyMatch(recipient -> result(recipient) == Result.DELAYED);
        return failed ? Result.FAILED : delayed ? Result.DELAYED : Result.DELIVERED;
    }

    private static Result result(Recipient recipient) {
        return switch (recipient.action()) {
            case "failed" -> Result.FAILED;
            case "delayed" -> Result.DELAYED;
            case "delivered", "relayed", "expanded" -> Result.DELIVERED;
            default -> byStatus(recipient.status());
        };
    }

    private static Result byStatus(String status) {
        return switch (status.isEmpty() ? ' ' : status.charAt(0)) {
            case '2' -> Result.DELIVERED;
            case '4' -> Result.DELAYED;
            default -> Result.FAILED;
        };
    }

    private boolean saysThatItIsLate() {
        String said = words.toLowerCase(Locale.ROOT);
        return said.contains("delayed")
                || said.contains("will be retried")
                || said.contains("still trying")
                || said.contains("will keep trying")
                || said.contains("warning: ");
    }

    /** Status code and reason in one line, such as {@code 5.1.1 550 no such user}. */
    public String reason() {
        return recipients.stream()
                .filter(recipient -> result(recipient) == result())
                .findFirst()
                .map(recipient -> (recipient.status() + " " + recipient.diagnostic()).strip())
                .filter(reason -> !reason.isEmpty())
                .orElse(words);
    }
}
