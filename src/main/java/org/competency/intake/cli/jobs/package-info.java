/** Commands about executions of the jobs, in the words of Spring Batch. */
@NullMarked
package org.competency.intake.cli.jobs;

import org.jspecify.annotations.NullMarked;
