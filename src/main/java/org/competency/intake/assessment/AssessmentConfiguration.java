package org.competency.intake.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.competency.intake.checklist.Checklists;

/** Makes the assessor known to the application; the rules themselves are plain Java. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    Assessor assessor(Checklists checklists) {
        return Assessor.with(checklists);
    }
}
