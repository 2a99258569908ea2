package org.competency.intake.mailbox.container;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects entries in a test, and counts what was asked for. */
final class Unpacked implements Allowance, Consumer<ContainerEntry> {

    private final List<ContainerEntry> entries = new ArrayList<>();
    private int counted;
    private long bytes;

    @Override
    public void entry() {
        counted++;
    }

    @Override
    public void bytes(long count) {
        bytes += count;
        if (bytes > 1 << 20) {
            throw new IllegalStateException("more than a megabyte");
        }
    }

    @Override
    public void accept(ContainerEntry entry) {
        entries.add(entry);
    }

    List<String> names() {
        return entries.stream().map(ContainerEntry::name).toList();
    }

    List<ContainerEntry> entries() {
        return entries;
    }

    int counted() {
        return counted;
    }
}
