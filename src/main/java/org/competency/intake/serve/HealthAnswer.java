package org.competency.intake.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.watch.Health;
import org.competency.intake.watch.PartHealth;

/** Health as JSON; status 503 if anything is DOWN, so that a load balancer or a probe need not read it. */
final class HealthAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HealthAnswer() {}

    static StatusServer.Answer of(Health health) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("status", health.state().name());
        object.put("at", health.at().toString());
        Map<String, Object> parts = new LinkedHashMap<>();
        for (PartHealth part : health.parts()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("status", part.state().name());
            fields.put("found", part.found());
            if (!part.todo().isEmpty()) {
                fields.put("todo", part.todo());
            }
            parts.put(part.part().toLowerCase(Locale.ROOT), fields);
        }
        object.put("parts", parts);
        boolean down = health.state() == PartHealth.State.DOWN;
        return new StatusServer.Answer(
                down ? 503 : 200,
                "application/json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n");
    }
}
