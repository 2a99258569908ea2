package org.competency.intake.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine;

/** Makes command objects; those that need the application get it by their constructor, not yet started. */
final class CommandFactory implements CommandLine.IFactory {

    private final IntakeContext context;

    CommandFactory(IntakeContext context) {
        this.context = context;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == IntakeContext.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(context));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
