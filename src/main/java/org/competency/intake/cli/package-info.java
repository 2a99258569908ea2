/**
 * What an operator can do: one class a command. Commands only ask the features and print what they answer.
 */
@ApplicationModule
@NullMarked
package org.competency.intake.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
