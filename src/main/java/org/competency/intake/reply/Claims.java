package org.competency.intake.reply;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Names who is sending a reply: this machine, this process, this sender. A claim of a process that no longer runs on this
 * machine is free at once, any other one when its time is over.
 */
@Component
final class Claims {

    private final String host;
    private final String owner;

    Claims() {
        this(hostName(), ProcessHandle.current());
    }

    private Claims(String host, ProcessHandle process) {
        this.host = host;
        this.owner = String.join(
                "/",
                host,
                Long.toString(process.pid()),
                Long.toString(started(process)),
                UUID.randomUUID().toString().substring(0, 8));
    }

    String owner() {
        return owner;
    }

    /** Whether nobody can be working under this claim any more. */
    boolean isAbandoned(String claim) {
        List<String> parts = List.of(claim.split("/", -1));
        if (parts.size() != 4 || !parts.get(0).equals(host)) {
            return false;
        }
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts.get(1)));
            return process.filter(ProcessHandle::isAlive)
                    .map(alive -> started(alive) != Long.parseLong(parts.get(2)))
                    .orElse(true);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replace('/', '-');
            return name.substring(0, Math.min(name.length(), 100));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
