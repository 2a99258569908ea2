package org.competency.intake.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A mail server for tests: takes everything, or answers what a test wants, on the loopback interface. */
public final class SmtpSink implements AutoCloseable {

    /** Answer that makes the sink break the connection without a word. */
    public static final String HANG_UP = "";

    public record Received(String envelopeFrom, String recipient, String data) {
        public String header(String name) {
            String head = data.substring(0, data.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]", " ");
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .reduce("", (a, b) -> a.isEmpty() ? b : a + " | " + b);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket server;
    private final UnaryOperator<String> answers;
    private final Thread accepting;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean keeping = true;
    private volatile Consumer<Received> afterTaking = taken -> {};

    /** {@code answers} maps a command line, or "." for the end of the data, to an answer; null: the usual one. */
    public SmtpSink(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.accepting = new Thread(this::accept, "smtp-sink");
        accepting.setDaemon(true);
        accepting.start();
    }

    public static SmtpSink takingAll() throws IOException {
        return new SmtpSink(command -> null);
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Received> received() {
        return received;
    }

    /** From now on mails are only counted. */
    public void onlyCount() {
        keeping = false;
    }

    /** How many mails were taken, kept or not. */
    public int count() {
        return taken.get();
    }

    public int connections() {
        return connections.get();
    }

    /** What happens when a mail was taken, before the sender hears of it. */
    public void afterTaking(Consumer<Received> then) {
        this.afterTaking = then;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                Thread talking = new Thread(() -> talk(client), "smtp-sink-client");
                talking.setDaemon(true);
                talking.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
                Writer out = new OutputStreamWriter(client.getOutputStream(), ISO_8859_1)) {
            answer(out, "220 sink");
            String from = "";
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                from = command.equals("MAIL") ? path(line) : from;
                to = command.equals("RCPT") ? path(line) : to;
                String given = answers.apply(line);
                if (HANG_UP.equals(given)) {
                    return;
                }
                answer(out, given != null ? given : command.equals("DATA") ? "354 go on" : "250 ok");
                if (command.equals("DATA") && given == null && !take(in, out, from, to)) {
                    return;
                }
                if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            // the sender went away; tests look at what was received
        }
    }

    private boolean take(BufferedReader in, Writer out, String from, String to) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        String given = answers.apply(".");
        if (given == null || HANG_UP.equals(given)) {
            Received mail = new Received(from, to, data.toString());
            taken.incrementAndGet();
            if (keeping) {
                received.add(mail);
            }
            afterTaking.accept(mail);
        }
        if (HANG_UP.equals(given)) {
            return false;
        }
        answer(out, given != null ? given : "250 taken");
        return true;
    }

    private static String path(String line) {
        int open = line.indexOf('<');
        return line.substring(open + 1, line.indexOf('>', open));
    }

    private static void answer(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    /** When this returns nothing listens any more; a call of accept that goes on would still take a connection. */
    @Override
    public void close() {
        try {
            server.close();
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the sink", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
