package org.competency.intake.reply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The templates of replies. For each reply the first that is there is taken of {@code PROGRAM/KIND_LANGUAGE},
 * {@code PROGRAM/KIND}, {@code KIND_LANGUAGE}, {@code KIND} and {@code reply}, with {@code .txt} and {@code .html}, in the
 * office's folder and then among the built-in ones.
 */
final class ReplyTemplates {

    private final Path folder;
    private final TemplateEngine engine = new TemplateEngine();

    ReplyTemplates(Path folder) {
        this.folder = folder;
        int order = 1;
        for (TemplateMode mode : List.of(TemplateMode.HTML, TemplateMode.TEXT)) {
            String suffix = mode == TemplateMode.HTML ? "*.html" : "*.txt";
            engine.addTemplateResolver(
                    resolver(new FileTemplateResolver(), "own:", folder + "/", mode, suffix, order++));
            engine.addTemplateResolver(resolver(
                    new ClassLoaderTemplateResolver(ReplyTemplates.class.getClassLoader()),
                    "built-in:",
                    "replies/",
                    mode,
                    suffix,
                    order++));
        }
    }

    private static AbstractConfigurableTemplateResolver resolver(
            AbstractConfigurableTemplateResolver resolver,
            String where,
            String prefix,
            TemplateMode mode,
            String suffix,
            int order) {
        resolver.setName(where + mode);
        resolver.setOrder(order);
        resolver.setPrefix(prefix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(UTF_8.name());
        resolver.getResolvablePatternSpec().addPattern(suffix);
        resolver.setCheckExistence(true);
        return resolver;
    }

    String text(String program, ReplyKind kind, Locale locale, Map<String, Object> view) {
        return TextLayout.layOut(process(program, kind, ".txt", locale, view));
    }

    String html(String program, ReplyKind kind, Locale locale, Map<String, Object> view) {
        return process(program, kind, ".html", locale, view).replaceAll("\\n\\s*\\n+", "\n");
    }

    private String process(String program, ReplyKind kind, String suffix, Locale locale, Map<String, Object> view) {
        return engine.process(name(program, kind, locale, suffix), new Context(locale, view));
    }

    private String name(String program, ReplyKind kind, Locale locale, String suffix) {
        String inLanguage = kind.key() + "_" + locale.getLanguage();
        Stream<String> ofProgram = program.matches("[a-z0-9-]+")
                ? Stream.of(program + "/" + inLanguage, program + "/" + kind.key())
                : Stream.of();
        return Stream.concat(ofProgram, Stream.of(inLanguage, kind.key()))
                .map(name -> name + suffix)
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .orElse("reply" + suffix);
    }
}
