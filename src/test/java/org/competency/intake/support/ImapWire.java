package org.competency.intake.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Stands between the product and a mail server: counts the commands on the wire, and can hold a command back, hold back what
 * the server answers, or cut the connection at a byte.
 */
public final class ImapWire implements AutoCloseable {

    private static final Pattern TAGGED = Pattern.compile("[A-Za-z]+\\d+ ");
    private static final Pattern SECRET = Pattern.compile("(?is)^(LOGIN|AUTHENTICATE \\S+).*");

    private final ServerSocket listening;
    private final int serverPort;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong toClient = new AtomicLong();
    private final AtomicLong cutAt = new AtomicLong(Long.MAX_VALUE);
    private volatile Predicate<String> heldCommand = command -> false;
    private volatile Predicate<String> heldAnswer = command -> false;
    private volatile Predicate<String> hangsUp = command -> false;
    private volatile boolean holding;
    private volatile boolean refusing;
    private volatile CountDownLatch released = new CountDownLatch(1);

    private ImapWire(ServerSocket listening, int serverPort) {
        this.listening = listening;
        this.serverPort = serverPort;
    }

    public static ImapWire to(ImapServer server) {
        try {
            ImapWire wire = new ImapWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server.port());
            daemon("imap-wire", wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Commands sent so far, without their tags, the login's arguments left out. */
    public List<String> commands() {
        return commands;
    }

    public int connections() {
        return connections.get();
    }

    /** Bytes that the server has sent so far. */
    public long bytesToClient() {
        return toClient.get();
    }

    /** Commands like these do not reach the server until the wire is released. */
    public void holdCommand(Predicate<String> like) {
        heldCommand = like;
    }

    /** Commands like these reach the server, and no answer comes back to the end. */
    public void holdAnswer(Predicate<String> like) {
        heldAnswer = like;
    }

    /** Commands like these make the server hang up, each time. */
    public void hangUpOn(Predicate<String> like) {
        hangsUp = like;
    }

    /** Whether something is held back. */
    public boolean isHolding() {
        return holding;
    }

    /** Everything passes again. */
    public void release() {
        heldCommand = command -> false;
        heldAnswer = command -> false;
        holding = false;
        released.countDown();
        released = new CountDownLatch(1);
    }

    /** From now on the server seems to be down, until it is {@code back}. */
    public void down() {
        refusing = true;
    }

    public void back() {
        refusing = false;
    }

    /** Breaks the connection once, when so many bytes more have come from the server. */
    public void cutAfter(long bytes) {
        cutAt.set(toClient.get() + bytes);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (refusing) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                connections.incrementAndGet();
                Conversation conversation = new Conversation(client, server);
                daemon("imap-wire-up", conversation::commands);
                daemon("imap-wire-down", conversation::answers);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private volatile boolean mute;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void commands() {
            try (client;
                    server) {
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream();
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    String command = line.substring(line.indexOf(' ') + 1).strip();
                    if (TAGGED.matcher(line).lookingAt()) {
                        commands.add(SECRET.matcher(command).replaceFirst("$1"));
                    }
                    if (hangsUp.test(command)) {
                        return;
                    }
                    if (heldCommand.test(command)) {
                        holding = true;
                        released.await();
                        holding = false;
                    }
                    mute = heldAnswer.test(command);
                    out.write(line.getBytes(ISO_8859_1));
                    out.flush();
                }
            } catch (IOException e) {
                // one of the two went away, and the other learns it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void answers() {
            byte[] buffer = new byte[16_384];
            try (client;
                    server) {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    if (mute) {
                        holding = true;
                        continue;
                    }
                    long before = toClient.getAndAdd(length);
                    long left = cutAt.get() - before;
                    if (left <= length) {
                        cutAt.set(Long.MAX_VALUE);
                        out.write(buffer, 0, (int) Math.max(0, left));
                        out.flush();
                        return;
                    }
                    out.write(buffer, 0, length);
                    out.flush();
                }
            } catch (IOException e) {
                // one of the two went away, and the other learns it
            }
        }

        private String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    break;
                }
            }
            return line.toString(ISO_8859_1);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
