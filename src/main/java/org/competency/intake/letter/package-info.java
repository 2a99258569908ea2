/**
 * What partners and the office are to be told that is no answer to a message: that an audit is scheduled, how it ended, that
 * an answer is overdue. A feature asks for a letter in the transaction of its event; the reply stage writes it.
 *
 * <p>How a feature has a letter written:
 *
 * <ol>
 *   <li>A constant in {@link org.competency.intake.letter.LetterKind} and one of the same name in {@code reply.ReplyKind}.
 *   <li>Sentences in {@code config/replies/texts*.properties}, in all languages, under the name of the kind in small letters
 *       with hyphens: {@code .subject}, {@code .headline}, {@code .meaning}, {@code .do.1} and on, {@code .next.1} and on;
 *       places are {@code {case} {program} {partner} {version} {mailbox}} and the names of the letter's facts. {@code
 *       KIND.detail.NAME} is the label of a fact that stands in the block below the headline; {@code KIND.label.NAME}
 *       replaces a label of all replies in letters of this kind; {@code KIND.CODE.problem} and {@code KIND.CODE.remedy} are
 *       what points with that code say.
 *   <li>In the transaction of the event: {@code letters.request(LetterRequest.toPartner(kind, "audit 17 event 4",
 *       application, 4, LetterFacts.none().moment("at", at)))}. It goes to whoever wrote for the application last, in
 *       the language of that partner, within the thread of the case. A letter to somebody without a case names the address:
 *       {@code LetterRequest.to(address, ...)}. An earlier letter that no longer holds and was not written yet is taken back
 *       before: {@code letters.takeBack(application, kinds)}.
 *   <li>Files that go with it, such as an invitation: a bean of {@link org.competency.intake.letter.LetterFiles}.
 *   <li>A sample in {@code LetterSamples} of the tests; {@code GoldenReplyTests} keeps it word for word.
 * </ol>
 *
 * <p>The step {@code composeLetters} writes each letter once: its row turns from DUE to WRITTEN in the transaction that puts the
 * mail into the outbox. One that cannot be written, as when there is no address, stays DUE with the reason ({@code intake
 * replies due}) and is tried again by each run.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.competency.intake.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
