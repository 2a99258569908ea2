package org.competency.intake.support;

import java.util.List;

/** A real mail server with one mailbox, on the loopback interface. */
public interface ImapServer extends AutoCloseable {

    int port();

    String user();

    String password();

    /** Puts messages into the inbox, in this order. */
    void deliver(List<byte[]> messages);

    /** Gives the inbox another UIDVALIDITY and its messages other UIDs, as a restored server does. */
    void renumber();

    @Override
    void close();
}
