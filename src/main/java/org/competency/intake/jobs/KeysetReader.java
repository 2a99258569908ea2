package org.competency.intake.jobs;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the rows that wait for a step, page by page in the order of their keys. It saves no position: what a step has done
 * leaves its status, so a restart simply finds what is left.
 */
final class KeysetReader<T> implements ItemReader<T>, StepExecutionListener {

    /** Rows with keys above {@code after}, by key, at most {@code limit}. */
    interface Page<T> {
        List<T> next(long after, int limit);
    }

    /** As {@link Page}, for a run of a business date; null if the run has none. */
    interface DatedPage<T> {
        List<T> next(long after, int limit, @Nullable LocalDate date);
    }

    private final DatedPage<T> page;
    private final ToLongFunction<T> key;
    private final int size;
    private final Deque<T> buffer = new ArrayDeque<>();
    private long last;
    private @Nullable LocalDate date;

    KeysetReader(Page<T> page, ToLongFunction<T> key, int size) {
        this((after, limit, date) -> page.next(after, limit), key, size);
    }

    KeysetReader(DatedPage<T> page, ToLongFunction<T> key, int size) {
        this.page = page;
        this.key = key;
        this.size = size;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        buffer.clear();
        last = 0;
        String given = stepExecution.getJobParameters().getString(IntakeLauncher.DATE);
        date = given == null ? null : LocalDate.parse(given);
    }

    @Override
    public @Nullable T read() {
        if (buffer.isEmpty()) {
            buffer.addAll(page.next(last, size, date));
        }
        T item = buffer.poll();
        if (item != null) {
            last = key.applyAsLong(item);
        }
        return item;
    }
}
