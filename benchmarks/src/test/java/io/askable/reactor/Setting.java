package io.askable.reactor;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One key as users see it; the words for its type are those of the documentation. */
record Setting(String key, String type, String defaultValue, String environment) {

    /** {@code ${NAME:default}}: a default that a short environment variable may replace. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+):(.*)}");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("long", "integer"),
            Map.entry("java.util.OptionalInt", "integer"),
            Map.entry("java.util.OptionalLong", "integer"),
            Map.entry("java.util.OptionalDouble", "number"),
            Map.entry("double", "number"),
            Map.entry("java.math.BigDecimal", "number"),
            Map.entry("boolean", "true or false"),
            Map.entry("java.lang.String", "text"),
            Map.entry("java.time.Duration", "duration"),
            Map.entry("io.quarkus.runtime.configuration.MemorySize", "size"),
            Map.entry("java.net.URI", "URL"),
            Map.entry("java.nio.file.Path", "file"),
            Map.entry("java.util.Set<java.lang.Integer>", "list of integers"),
            Map.entry("java.util.Set<java.lang.String>", "list"),
            Map.entry("java.util.List<java.lang.String>", "list"),
            Map.entry("java.util.Set<java.net.URI>", "list of URLs"),
            Map.entry("java.util.List<java.net.URI>", "list of URLs"));

    /** A key with the default of its interface and the environment variable that every key has. */
    static Setting of(String key, Property property) {
        Setting generic = new Setting(
                key,
                type(property.getMethod().getGenericReturnType()),
                "",
                StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT));
        return property.hasDefaultValue() ? generic.withValue(property.getDefaultValue()) : generic;
    }

    /** The same key once a value, maybe a reference to a short name, is given for it. */
    Setting withValue(String value) {
        return reference(value)
                .map(found -> new Setting(key, type, found.group(2), found.group(1)))
                .orElseGet(() -> new Setting(key, type, value, environment));
    }

    /** The short name in a value and the default beside it, as the groups 1 and 2. */
    static Optional<Matcher> reference(String value) {
        return Optional.of(REFERENCE.matcher(value)).filter(Matcher::matches);
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return type(generic.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> named && named.isEnum()) {
            return Arrays.stream(named.getEnumConstants())
                    .map(constant -> "`" + constant.toString().toLowerCase(Locale.ROOT) + "`")
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return TYPES.getOrDefault(type.getTypeName(), type.getTypeName());
    }

    /** The row of the documentation, up to the effect, so that a failure shows what to paste. */
    @Override
    public String toString() {
        String shown = defaultValue.isEmpty() ? "none" : "`" + defaultValue + "`";
        return "| `%s` | %s | %s | `%s` |".formatted(key, type, shown, environment);
    }
}
