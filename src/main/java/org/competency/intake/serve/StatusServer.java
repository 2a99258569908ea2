package org.competency.intake.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Offers health, metrics and a status page by GET. Everything is read from memory, so no request waits for the database. */
final class StatusServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusServer.class);
    private static final int THREADS = 2;
    private static final int BACKLOG = 16;

    // bounds in seconds for clients that send or read slowly; the server of the JDK reads them once
    static {
        System.setProperty("sun.net.httpserver.maxReqTime", System.getProperty("sun.net.httpserver.maxReqTime", "10"));
        System.setProperty("sun.net.httpserver.maxRspTime", System.getProperty("sun.net.httpserver.maxRspTime", "30"));
    }

    private final String address;
    private final int port;
    private final Supplier<Answer> health;
    private final Supplier<Answer> metrics;
    private final Supplier<Answer> page;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    StatusServer(String address, int port, Supplier<Answer> health, Supplier<Answer> metrics, Supplier<Answer> page) {
        this.address = address;
        this.port = port;
        this.health = health;
        this.metrics = metrics;
        this.page = page;
    }

    /** What is sent back. */
    record Answer(int status, String mediaType, String body) {}

    /**
     * Begins to answer.
     *
     * @return its address for people
     * @throws StatusServerException if the address cannot be used
     */
    synchronized String start() {
        try {
            InetAddress host = InetAddress.getByName(address);
            HttpServer started = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
            ExecutorService workers = Executors.newFixedThreadPool(THREADS, work -> {
                Thread thread = new Thread(work, "intake-http");
                thread.setDaemon(true);
                return thread;
            });
            started.setExecutor(workers);
            started.createContext("/", this::handle);
            started.start();
            server = started;
            threads = workers;
            String shown =
                    host.getHostAddress().contains(":") ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
            return "http://" + shown + ":" + started.getAddress().getPort() + "/";
        } catch (IOException e) {
            throw new StatusServerException(address, port, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        } catch (RuntimeException e) {
            LOG.warn("A request for {} failed: {}", exchange.getRequestURI().getPath(), e.toString());
            throw e;
        }
    }

    private Answer answer(HttpExchange exchange) {
        boolean get = exchange.getRequestMethod().equals("GET")
                || exchange.getRequestMethod().equals("HEAD");
        if (!get) {
            return new Answer(405, "text/plain", "Only GET is answered.\n");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/health" -> health.get();
            case "/metrics" -> metrics.get();
            case "/" -> page.get();
            default -> new Answer(404, "text/plain", "There are /health, /metrics and /.\n");
        };
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.mediaType() + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }
}
