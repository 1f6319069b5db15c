package vitrine.lab.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report for programs, with its raw samples, errors and verdicts. Moments are ISO 8601 in UTC. JSON has no infinite
 * numbers and no NaN: both are written as null, and null is read as NaN.
 */
public final class JsonReport {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new NullableNumbers())
            .addMixIn(Report.class, WithVerdict.class)
            .addMixIn(Finding.class, WithError.class)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Report report;

    public JsonReport(Report report) {
        this.report = report;
    }

    /**
     * What was written before. Errors and verdicts are not read but computed again.
     *
     * @throws JacksonException if it is no report
     */
    public static Report read(String json) {
        Report report = MAPPER.readValue(json, Report.class);
        if (report == null) {
            throw MismatchedInputException.from((JsonParser) null, Report.class, "null is no report");
        }
        return report;
    }

    @Override
    public String toString() {
        return MAPPER.writeValueAsString(report);
    }

    private interface WithVerdict {
        @JsonProperty
        boolean agrees();
    }

    private interface WithError extends WithVerdict {
        @JsonProperty
        double errorPercent();
    }
}
