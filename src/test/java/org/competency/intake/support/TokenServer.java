package org.competency.intake.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An authorization server on the loopback interface: gives access tokens for client credentials (RFC 6749, 4.4), and tells a
 * mail server whether a token is good (RFC 7662).
 */
public final class TokenServer implements AutoCloseable {

    private final HttpServer server;
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> given = new CopyOnWriteArrayList<>();
    private volatile int seconds = 3_600;
    private volatile int status = 200;
    private volatile String refusal = "";

    private TokenServer(HttpServer server) {
        this.server = server;
    }

    public static TokenServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TokenServer tokens = new TokenServer(server);
            server.createContext("/token", tokens::token);
            server.createContext("/introspect", tokens::introspect);
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the token server", e);
        }
    }

    public String tokenUri() {
        return address("/token");
    }

    public String introspectionUri() {
        return address("/introspect");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How long the tokens last that are given from now on. */
    public void lasting(int newSeconds) {
        this.seconds = newSeconds;
    }

    /** Answers requests for tokens with an error from now on. */
    public void refuse(int newStatus, String answer) {
        this.status = newStatus;
        this.refusal = answer;
    }

    /** No token given so far is good any more. */
    public void withdraw() {
        good.clear();
    }

    /** What was sent to ask for tokens: the authorization header, if any, and the form. */
    public List<String> requests() {
        return requests;
    }

    /** Every token given. */
    public List<String> given() {
        return given;
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = body(exchange);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add((authorization == null ? "" : authorization + " ") + form);
        if (status != 200) {
            answer(exchange, status, refusal);
            return;
        }
        String token = "token-" + System.nanoTime() + "-" + given.size();
        given.add(token);
        good.add(token);
        answer(
                exchange,
                200,
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": %d}".formatted(token, seconds));
    }

    private void introspect(HttpExchange exchange) throws IOException {
        String form = body(exchange);
        boolean active = good.stream().anyMatch(form::contains);
        answer(exchange, 200, "{\"active\": %s, \"username\": \"checklists\"}".formatted(active));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
