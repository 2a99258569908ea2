package org.competency.intake.triage;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.DeliveryReport;
import org.competency.intake.reply.BounceAddress;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;

/**
 * Finds the reply that a delivery report is about and writes down what the report says of it: by the signed return path that
 * the report was sent to, else by the Message-ID of the returned mail. Both are known only to us and to whoever was written to.
 */
@Component
class ReturnedReplies {

    private final Replies replies;
    private final BounceAddress bounces;

    ReturnedReplies(Replies replies, BounceAddress bounces) {
        this.replies = replies;
        this.bounces = bounces;
    }

    /** Notes it, in the transaction of the caller; what became of it, as a sentence for an operator. */
    String note(DeliveryReport report) {
        Optional<ReplyRow> about = byReturnPath(report).or(() -> replies.findByMessageIds(report.returnedIds()));
        if (about.isEmpty()) {
            return "A delivery report about no reply of ours: " + report.reason();
        }
        ReplyRow reply = about.get();
        return switch (report.result()) {
            case FAILED -> {
                replies.returned(reply.id(), report.reason());
                yield "Reply %d to %s came back: %s".formatted(reply.id(), reply.recipient(), report.reason());
            }
            case DELAYED -> {
                replies.delayed(reply.id(), "Not delivered yet: " + report.reason());
                yield "Reply %d to %s is delayed: %s".formatted(reply.id(), reply.recipient(), report.reason());
            }
            case DELIVERED -> "Reply %d to %s was delivered".formatted(reply.id(), reply.recipient());
        };
    }

    private Optional<ReplyRow> byReturnPath(DeliveryReport report) {
        return report.addressedTo().stream()
                .map(bounces::replyId)
                .filter(OptionalLong::isPresent)
                .flatMap(id -> Stream.ofNullable(replies.find(id.getAsLong()).orElse(null)))
                .findFirst();
    }
}
