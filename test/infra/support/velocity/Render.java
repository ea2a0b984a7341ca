import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/**
 * Renders mapping templates as API Gateway does: reads a list of them with their requests as JSON, writes what each answers. What a template
 * names and isn't given, what it can't parse and what it overrides twice is an error.
 */
public class Render {
  /** `$input`: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html */
  public static class Input {
    private final Map<String, Map<String, String>> all;

    Input(Map<String, Map<String, String>> all) {
      this.all = all;
    }

    public Map<String, Map<String, String>> params() {
      return all;
    }

    /** Looks in path, query and headers, in this order. */
    public String params(String name) {
      for (String place : new String[] {"path", "querystring", "header"}) {
        if (all.get(place).containsKey(name)) return all.get(place).get(name);
      }
      return "";
    }
  }

  /** "An override may only be applied to each parameter once." */
  public static class Overrides extends LinkedHashMap<String, Object> {
    @Override
    public Object put(String name, Object value) {
      if (containsKey(name)) throw new IllegalStateException(name + " is overridden twice");
      return super.put(name, value);
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> found = new HashMap<>();
    object.fields().forEachRemaining(field -> found.put(field.getKey(), field.getValue().asText()));
    return found;
  }

  public static void main(String[] arguments) throws Exception {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty("parser.allow_hyphen_in_identifiers", true);
    engine.setProperty("runtime.strict_mode.enable", true);
    engine.init();
    ObjectMapper json = new ObjectMapper();
    ArrayNode answers = json.createArrayNode();
    for (JsonNode asked : json.readTree(System.in)) {
      Overrides response = new Overrides();
      response.put("header", new Overrides());
      Map<String, Object> context = new HashMap<>(texts(asked.get("context")));
      context.put("responseOverride", response);
      Input input = new Input(Map.of("path", Map.of(), "querystring", texts(asked.get("query")), "header", texts(asked.get("headers"))));
      VelocityContext variables = new VelocityContext(new HashMap<>(Map.of("input", input, "context", context)));
      StringWriter output = new StringWriter();
      ObjectNode answer = answers.addObject();
      try {
        engine.evaluate(variables, output, "template", asked.get("template").asText());
        answer.put("output", output.toString());
        answer.set("overrides", json.valueToTree(response));
      } catch (RuntimeException refused) {
        answer.put("error", refused.toString());
      }
    }
    System.out.print(answers);
  }
}
