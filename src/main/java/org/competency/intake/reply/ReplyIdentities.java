package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Who replies come from, by the mailbox through which the message came that they answer. */
class ReplyIdentities {

    private final ReplyIdentity usual;
    private final Map<String, ReplyIdentity> byAccount;
    private final Set<String> furtherAddresses;

    /**
     * Identities.
     *
     * @param usual where nothing else is said
     * @param byAccount those of mailboxes, by name
     * @param furtherAddresses of ours, from which no reply comes
     */
    ReplyIdentities(ReplyIdentity usual, Map<String, ReplyIdentity> byAccount, Set<String> furtherAddresses) {
        this.usual = usual;
        this.byAccount = Map.copyOf(byAccount);
        this.furtherAddresses = Set.copyOf(furtherAddresses);
    }

    /** Who answers what came through a mailbox; the usual one if it is null or not a mailbox. */
    ReplyIdentity of(@Nullable String account) {
        return account == null ? usual : byAccount.getOrDefault(account, usual);
    }

    /** Every one of them, the usual one first. */
    List<ReplyIdentity> all() {
        List<ReplyIdentity> all = new ArrayList<>(List.of(usual));
        all.addAll(byAccount.values());
        return all;
    }

    /** The servers that replies go through, as far as they are configured. */
    List<SmtpServer> servers() {
        return all().stream()
                .filter(ReplyIdentity::isUsable)
                .map(ReplyIdentity::server)
                .distinct()
                .toList();
    }

    /** Whether an address is one that we write from or to ourselves, so that nothing that claims to come from it is answered. */
    boolean isOurs(@Nullable String address) {
        return Stream.concat(
                        all().stream()
                                .flatMap(identity -> Stream.of(identity.from().address(), identity.replyTo())),
                        furtherAddresses.stream())
                .anyMatch(own -> !own.isBlank() && own.equalsIgnoreCase(address));
    }
}
