package io.askable.api.publishers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askable.api.problems.Refusal;
import io.askable.sites.PublisherConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes only those of a publisher's settings that a request names; null makes one absent again. */
@ApplicationScoped
class Settings {
    private final ObjectMapper json;
    private final Validator validator;

    Settings(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Fails with {@link ConstraintViolationException}, or {@link Refusal.Invalid} for what is no setting. */
    PublisherConfig merge(PublisherConfig present, @Nullable ObjectNode given) {
        if (given == null) {
            return present;
        }
        ObjectNode merged = json.valueToTree(ConfigView.of(present));
        merged.setAll(given);
        ConfigView view = read(merged);
        Set<ConstraintViolation<ConfigView>> broken = validator.validate(view);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return view.toConfig();
    }

    private ConfigView read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, ConfigView.class);
        } catch (JsonProcessingException e) {
            throw Refusal.Invalid.unreadable(e);
        }
    }
}
