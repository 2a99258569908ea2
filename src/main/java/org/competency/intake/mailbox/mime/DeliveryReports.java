package org.competency.intake.mailbox.mime;

import java.util.regex.Pattern;

/**
 * Tells delivery reports from everything else. A report is
 * <ul>
 *   <li>a multipart/report with a message/delivery-status part, or that calls itself one (RFC 3462, RFC 3464),
 *   <li>a message with a message/delivery-status part that is not forwarded by a person,
 *   <li>a message that names X-Failed-Recipients, as Exim's reports do,
 *   <li>a message from MAILER-DAEMON, who writes nothing else, unless it is an answering machine,
 *   <li>a message of a mail system, or without return path, whose subject or first lines say that mail was not delivered.
 * </ul>
 * A null return path alone is no report: answering machines use it too.
 */
final class DeliveryReports {

    private static final Pattern DAEMON = Pattern.compile("mailer-daemon.*|mail-daemon|mailerdaemon|mmdf");
    private static final Pattern MAIL_SYSTEM = Pattern.compile(
            "post_?master.*|mailer|mail-?system|mdaemon|mail-?admin|.*-admin|system|root|daemon|no-?reply.*|do-?not-?reply.*|.*bounces?.*|microsoftexchange.*");
    private static final Pattern SYSTEM_NAME = Pattern.compile(
            "(?i).*(mail delivery (?:sub)?system|mail system|mailer.daemon|microsoft outlook|internet mail delivery|mail administrator).*");
    private static final Pattern FORWARDED = Pattern.compile("(?iu)\\s*(?:fwd?|wg|tr|rv|i|enc|doorst|転送)\\s*:.*");

    private static final Pattern FAILURE = Pattern.compile(
            "(?iu)(?:undeliver(?:ed|able)|delivery (?:status|notification|report|fail\\w*|error|has failed|problem|delayed)"
                    + "|deliver\\w* (?:fail\\w*|delayed)|returned mail|return(?:ed)? to sender|mail (?:delivery|system) (?:fail\\w*|error|problem|warning)"
                    + "|failure notice|failure notification|non.?delivery|could ?n.t be delivered|could not be delivered|cannot be delivered|not delivered|unable to deliver|bounce notification"
                    + "|user unknown|rejected (?:mail|message)|message (?:rejected|blocked|not delivered|delayed)|mail (?:could not|couldn.t|not|undeliver)|warning: (?:could not|message)"
                    + "|address not found|nondeliverable|error sending|email delivery error|message status"
                    + "|unzustellbar|nicht zustellbar|nicht zugestellt|zustell\\w*(?:fehl|problem)|non remis|[ée]chec de (?:la )?(?:remise|livraison)|non distribu"
                    + "|no se puede entregar|no se pudo entregar|no entregado|error (?:en|de) (?:la )?entrega|devuelto|mancato recapito|impossibile recapitare|mancata consegna|avviso di mancata"
                    + "|não entregue|falha na entrega|não foi possível entregar|onbestelbaar|niet bezorgd|niedostarczon|не доставлен|недоставлен"
                    + "|配信できません|配信不能|配信エラー|送信エラー|メールエラー|エラーメール|退信|无法投递|未送达|退回|無法傳遞|배달되지|반송)");

    private static final Pattern FAILURE_TEXT = Pattern.compile(
            "(?iu)(?:could not be delivered|couldn.t be delivered|unable to deliver|not able to deliver|delivery (?:to the following|failed|has failed)|(?:no such|invalid|unknown) (?:user|address|recipient)|user unknown"
                    + "|mailbox (?:is )?(?:full|unavailable)|permanent (?:fatal )?error|was(?:n.t| not) (?:delivered|possible to)|undeliverable|did not reach|rejected)");

    private final MessageFacts facts;

    DeliveryReports(MessageFacts facts) {
        this.facts = facts;
    }

    boolean isOne() {
        if (facts.isReport() && isDeliveryReport()) {
            return true;
        }
        if (isOtherReport() || FORWARDED.matcher(facts.subject()).matches()) {
            return false;
        }
        if (hasDeliveryStatus() || facts.header().has("x-failed-recipients")) {
            return true;
        }
        if (isFromDaemon()) {
            return !AutomaticReplies.saysSo(facts);
        }
        boolean system = facts.hasNullReturnPath() || isFromMailSystem();
        return system && saysFailure();
    }

    private boolean isDeliveryReport() {
        return hasDeliveryStatus() || facts.reportType().equals("delivery-status");
    }

    private boolean hasDeliveryStatus() {
        return facts.message().hasPart("message/delivery-status", "message/global-delivery-status");
    }

    /** A receipt or a complaint. */
    private boolean isOtherReport() {
        return facts.reportType().contains("disposition")
                || facts.message()
                        .hasPart(
                                "message/disposition-notification",
                                "message/global-disposition-notification",
                                "message/feedback-report");
    }

    private boolean isFromDaemon() {
        return DAEMON.matcher(facts.authorLocalPart()).matches();
    }

    private boolean isFromMailSystem() {
        return MAIL_SYSTEM.matcher(facts.authorLocalPart()).matches()
                || SYSTEM_NAME.matcher(facts.authorName()).matches();
    }

    private boolean saysFailure() {
        return FAILURE.matcher(facts.subject()).find()
                || facts.text()
                        .lines()
                        .limit(30)
                        .anyMatch(line -> FAILURE_TEXT.matcher(line).find());
    }
}
