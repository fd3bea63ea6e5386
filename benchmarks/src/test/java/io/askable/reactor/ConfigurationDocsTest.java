package io.askable.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} tells each key that the code knows, with its type, default and environment variable, and no other. */
class ConfigurationDocsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([\\w.-]+)` \\| (.+?) \\| (.+?) \\| `(\\w+)` \\| \\S.* \\|$", Pattern.MULTILINE);

    private final SortedMap<String, Setting> told = rows();
    private final Properties files = propertiesFiles();

    @Test
    void tellsEachKeyOfTheCodeAndNoOther() {
        SortedMap<String, Setting> known = mappedKeys();
        files.forEach((key, value) ->
                known.computeIfPresent(key.toString(), (name, setting) -> setting.withValue(value.toString())));
        SortedMap<String, Setting> toldOfUs = new TreeMap<>(told);
        toldOfUs.keySet().removeIf(key -> !key.startsWith("askable."));

        assertThat(toldOfUs.values()).containsExactlyInAnyOrderElementsOf(known.values());
    }

    @Test
    void tellsEachShortNameOfThePlatformsKeys() {
        files.forEach((key, value) -> Setting.reference(value.toString())
                .ifPresent(reference -> assertThat(told).hasEntrySatisfying(key.toString(), row -> {
                    assertThat(row.environment()).isEqualTo(reference.group(1));
                    assertThat(row.defaultValue()).isEqualTo(reference.group(2));
                })));
    }

    @Test
    void findsTheSameDefaultInInterfacesAndFiles() {
        SortedMap<String, Setting> known = mappedKeys();
        files.forEach((key, value) -> {
            if (known.get(key.toString()) instanceof Setting setting) {
                assertThat(setting.withValue(value.toString()).defaultValue())
                        .as("default of %s", key)
                        .isEqualTo(setting.defaultValue());
            }
        });
    }

    private static SortedMap<String, Setting> mappedKeys() {
        SortedMap<String, Setting> keys = new TreeMap<>();
        Reactor.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(type -> ConfigMappings.getProperties(ConfigClass.configClass(type.reflect())))
                .forEach(properties -> properties.forEach((key, property) -> {
                    // A list's elements have a key of their own, which nobody sets.
                    if (!property.isDefaultMethod() && !key.endsWith("[*]")) {
                        keys.put(key, Setting.of(key, property));
                    }
                }));
        return keys;
    }

    private static SortedMap<String, Setting> rows() {
        SortedMap<String, Setting> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Reactor.text("docs/configuration.md"));
        while (row.find()) {
            String defaultValue =
                    row.group(3).equals("none") ? "" : row.group(3).replace("`", "");
            rows.put(row.group(1), new Setting(row.group(1), row.group(2), defaultValue, row.group(4)));
        }
        return rows;
    }

    private static Properties propertiesFiles() {
        Properties all = new Properties();
        for (String text : Reactor.mainTexts(".properties")) {
            try {
                all.load(new StringReader(text));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
        return all;
    }

    @Test
    void readsMoreThanOneModule() {
        assertThat(mappedKeys())
                .containsKeys(
                        "askable.queue.lease", "askable.egress.ports", "askable.api.port", "askable.worker.slots");
        assertThat(Map.copyOf(told)).containsKeys("askable.queue.lease", "quarkus.management.port");
    }
}
