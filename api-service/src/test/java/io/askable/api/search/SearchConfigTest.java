package io.askable.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.api.search.SearchConfig.IndexChoice;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchConfigTest {
    @ParameterizedTest
    @CsvSource({"memory, MEMORY", "mongodb, MONGODB"})
    void knowsItsIndexesByTheirNames(String written, IndexChoice choice) {
        assertThat(read(Map.of("askable.search.index", written)).index()).isEqualTo(choice);
    }

    @Test
    void searchesInMemoryUnlessToldOtherwise() {
        assertThat(read(Map.of()).index()).isEqualTo(IndexChoice.MEMORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlas", "mongo", "in-memory"})
    void refusesAnUnknownIndexAndNamesTheKnownOnes(String written) {
        assertThatThrownBy(() -> read(Map.of("askable.search.index", written)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("askable.search.index")
                .hasMessageContaining(written)
                .hasMessageContaining("memory")
                .hasMessageContaining("mongodb");
    }

    /** As at the start of the service, whose mappings are all read before anything else. */
    private static SearchConfig read(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(SearchConfig.class)
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(SearchConfig.class);
    }
}
