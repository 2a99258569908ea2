package org.competency.intake.cli;

import java.time.ZoneId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.audit.BusinessCalendar;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.audit.ResponseClock;
import org.competency.intake.reply.ReplyComposer;
import org.competency.intake.reply.ReplyProperties;
import org.competency.intake.reply.ReturnedFileProperties;
import org.competency.intake.reply.UsualIdentity;

/**
 * What reads and judges files and writes the reply, without a database and without mail. Without a stereotype annotation,
 * so that the scan of the whole application does not find it.
 */
@Import({FilesOnly.class, ReplyComposer.class, UsualIdentity.class, ResponseClock.class, BusinessCalendar.class})
@EnableConfigurationProperties({OfficeProperties.class, ReplyProperties.class, ReturnedFileProperties.class})
class FilesAndReplies {

    @Bean
    ZoneId officeZone(OfficeProperties office) {
        return office.zone();
    }

    @Bean
    JsonMapper json() {
        return Json.MAPPER;
    }
}
