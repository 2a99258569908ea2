package org.competency.intake.mailbox;

/** A ledger row was asked to make a move that its state does not allow. */
public class MessageStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param id key of the row
     * @param move what was asked, as in {@code release}
     * @param found the state it is in, or that there is no such row
     * @param advice what to do
     */
    public MessageStateException(long id, String move, String found, String advice) {
        super("Cannot %s message %d: it is %s; %s.".formatted(move, id, found, advice));
    }
}
