package vitrine.lab.report;

import java.util.stream.DoubleStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Numbers that are not finite as null, alone and in arrays. */
final class NullableNumbers extends SimpleModule {

    NullableNumbers() {
        addSerializer(double.class, new NumberWriter(double.class));
        addSerializer(Double.class, new NumberWriter(Double.class));
        addSerializer(double[].class, new NumbersWriter());
        addDeserializer(double.class, new NumberReader());
        addDeserializer(double[].class, new NumbersReader());
    }

    private static final class NumberWriter extends StdSerializer<Double> {

        NumberWriter(Class<?> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            write(value, json);
        }
    }

    private static final class NumbersWriter extends StdSerializer<double[]> {

        NumbersWriter() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            DoubleStream.of(values).forEach(value -> write(value, json));
            json.writeEndArray();
        }
    }

    private static void write(double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private static final class NumberReader extends StdDeserializer<Double> {

        NumberReader() {
            super(double.class);
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) {
            return json.getDoubleValue();
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class NumbersReader extends StdDeserializer<double[]> {

        NumbersReader() {
            super(double[].class);
        }

        @Override
        public double[] deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartArrayToken()) {
                context.handleUnexpectedToken(double[].class, json);
            }
            DoubleStream.Builder values = DoubleStream.builder();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(json.hasToken(JsonToken.VALUE_NULL) ? Double.NaN : json.getDoubleValue());
            }
            return values.build().toArray();
        }
    }
}
