package dicta.serve.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the part of JSON Schema that the API's description uses; unlike the standard it also complains of
 * properties that are not described.
 */
final class JsonSchema {
  private final JsonNode document;

  JsonSchema(JsonNode document) {
    this.document = document;
  }

  List<String> mistakes(JsonNode value, JsonNode schema) {
    var mistakes = new ArrayList<String>();
    check(value, schema, "$", mistakes);
    return mistakes;
  }

  private void check(JsonNode value, JsonNode schema, String at, List<String> mistakes) {
    if (schema.path("$ref").isString()) {
      check(value, document.at(schema.path("$ref").asString().substring(1)), at, mistakes);
      return;
    }
    if (schema.isMissingNode()) {
      mistakes.add(at + " has no schema");
    }
    JsonNode type = schema.path("type");
    boolean fits = type.isMissingNode();
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      fits |= switch (one.asString("")) {
        case "object" -> value.isObject();
        case "array" -> value.isArray();
        case "string" -> value.isString();
        case "integer" -> value.isIntegralNumber();
        case "number" -> value.isNumber();
        case "boolean" -> value.isBoolean();
        case "null" -> value.isNull();
        default -> false;
      };
    }
    if (!fits) {
      mistakes.add(at + " is not " + type + " but " + value);
    }
    if (schema.path("enum").isArray() && schema.path("enum").valueStream().noneMatch(v -> v.equals(value))) {
      mistakes.add(at + " is none of " + schema.path("enum") + " but " + value);
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asString())) {
        mistakes.add(at + " lacks " + name);
      }
    }
    if (value.isObject() && schema.has("properties")) {
      for (String name : value.propertyNames()) {
        JsonNode property = schema.path("properties").path(name);
        check(value.path(name), property.isMissingNode() ? schema.path("additionalProperties") : property, at + "." + name, mistakes);
      }
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(value.path(i), schema.path("items"), at + "[" + i + "]", mistakes);
      }
    }
  }
}
