package org.competency.intake.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.support.Product;

/** The product at work as {@code serve}, and what it says over HTTP. */
final class Served implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("status +(http://\\S+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Product.Run run;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(Product.Run run, String url) {
        this.run = run;
        this.url = url;
    }

    /** Starts it on a port of its own, and waits until it serves. */
    static Served start(Product product) {
        return of(product.start("serve", "--port", "0"));
    }

    /** Waits until what was started serves. */
    static Served of(Product.Run run) {
        Awaitility.await("it serves")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !run.isAlive() || STATUS.matcher(run.output()).find());
        Matcher status = STATUS.matcher(run.output());
        if (!status.find()) {
            throw new AssertionError("It does not serve; its output:\n" + run.output());
        }
        return new Served(run, status.group(1));
    }

    Product.Run run() {
        return run;
    }

    HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer from " + url + path + "; output:\n" + run.output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode health() {
        return JSON.readTree(get("health").body());
    }

    /** UP, DEGRADED or DOWN, or "" if the part is not known yet. */
    String stateOf(String part) {
        return health().path("parts").path(part).path("status").asString("");
    }

    /** The value of the first metric whose line starts so; NaN if there is none. */
    double metric(String start) {
        return get("metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Asks it to end, and gives its exit code. */
    int stop() {
        run.stop();
        return run.end();
    }

    @Override
    public void close() {
        run.close();
    }
}
