package org.competency.intake.watch.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells operators by a POST of one JSON object: {@code product event trouble machine found todo since text}. The field
 * {@code text} has all of it in words, as chat programs expect it. Redirects are not followed.
 */
@Component
final class WebhookChannel implements Channel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AlertProperties properties;

    WebhookChannel(AlertProperties properties) {
        this.properties = properties;
    }

    @Override
    public String name() {
        return "webhook";
    }

    /** Without path and query, which often are the secret. */
    @Override
    public String describe() {
        URI webhook = properties.webhook();
        return webhook == null ? "no webhook" : "the webhook at " + webhook.getHost();
    }

    @Override
    public boolean isConfigured() {
        return properties.webhook() != null;
    }

    @Override
    public void tell(Alert alert) {
        URI webhook = properties.webhook();
        if (webhook == null) {
            throw new IllegalStateException("No webhook is configured; set intake.alerts.webhook.");
        }
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .timeout(properties.webhookTimeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "competency-intake")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields(alert))))
                .build();
        try {
            // alerts are rare: a client of its own leaves no threads behind until the next one
            HttpResponse<Void> answer = HttpClient.newBuilder()
                    .connectTimeout(properties.webhookTimeout())
                    .build()
                    .send(request, BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s answered with status %d; check intake.alerts.webhook."
                        .formatted(describe(), answer.statusCode()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s does not answer: %s; check intake.alerts.webhook.".formatted(describe(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while telling " + describe(), e);
        }
    }

    private static Map<String, String> fields(Alert alert) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("product", "competency-intake");
        fields.put("event", alert.event().name());
        fields.put("trouble", alert.trouble());
        fields.put("machine", alert.machine());
        fields.put("found", alert.found());
        fields.put("todo", alert.todo());
        fields.put("since", alert.since().toString());
        fields.put("text", alert.headline() + "\n" + alert.text());
        return fields;
    }
}
