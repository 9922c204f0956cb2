import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.nio.file.Path;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of a cluster for tests: the server of OpenSearch with the plugins that its distribution has as modules.
 *
 * <p>Arguments are settings, {@code name=value}; a value with commas is a list. It runs until it is killed.
 */
public final class ClusterNode extends Node {
  private ClusterNode(Environment environment) {
    super(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class), false);
  }

  public static void main(String[] arguments) throws Exception {
    LogConfigurator.registerErrorListener();
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      if (pair[1].contains(",")) settings.putList(pair[0], Arrays.asList(pair[1].split(",")));
      else settings.put(pair[0], pair[1]);
    }
    Settings given = settings.build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            given, Map.of(), Path.of(given.get("path.home"), "config"), () -> given.get("node.name"));
    LogConfigurator.configure(environment);
    ClusterNode node = new ClusterNode(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    Thread.currentThread().join();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (Exception failed) {
      System.err.println(failed);
    }
  }
}
