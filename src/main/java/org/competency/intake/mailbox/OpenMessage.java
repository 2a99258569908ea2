package org.competency.intake.mailbox;

/** A message whose attachments stand in files of its own, which are gone when it is closed. */
public final class OpenMessage implements AutoCloseable {

    private final ParsedMessage message;
    private final Runnable closing;

    /**
     * Opens nothing by itself.
     *
     * @param closing removes the files
     */
    public OpenMessage(ParsedMessage message, Runnable closing) {
        this.message = message;
        this.closing = closing;
    }

    public ParsedMessage message() {
        return message;
    }

    @Override
    public void close() {
        closing.run();
    }
}
