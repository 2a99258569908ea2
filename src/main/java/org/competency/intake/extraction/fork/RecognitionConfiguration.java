package org.competency.intake.extraction.fork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.competency.intake.extraction.TextRecognition;

/** Lets others know whether text in pictures is recognised. */
@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    @Bean
    TextRecognition textRecognition(ExtractionProperties properties) {
        return TextRecognition.of(properties.ocr());
    }
}
