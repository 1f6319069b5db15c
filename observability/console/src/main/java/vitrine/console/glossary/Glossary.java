package vitrine.console.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** The text of {@code observability/glossary.md}; each phenomenon can be linked to by its id. */
final class Glossary {

    /** Where the text's links lead that stay in the console. */
    private static final String OWN_PAGE = "http://localhost:8089/";

    private static final Pattern PHENOMENON = Pattern.compile("P\\d\\d");

    private final String markdown;
    private final String html;

    Glossary(String markdown) {
        this.markdown = markdown;
        var tables = List.of(TablesExtension.create());
        Node document = Parser.builder().extensions(tables).build().parse(markdown);
        document.accept(new OwnLinks());
        html = HtmlRenderer.builder()
                .extensions(tables)
                .attributeProviderFactory(_ -> new PhenomenonIds())
                .build()
                .render(document);
    }

    String markdown() {
        return markdown;
    }

    String html() {
        return html;
    }

    /** Makes links to the console's own pages lead to wherever this console is. */
    private static final class OwnLinks extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            if (link.getDestination().startsWith(OWN_PAGE)) {
                link.setDestination(link.getDestination().substring(OWN_PAGE.length()));
            }
            visitChildren(link);
        }
    }

    private static final class PhenomenonIds implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading && node.getFirstChild() instanceof Text text) {
                Matcher id = PHENOMENON.matcher(text.getLiteral());
                if (id.lookingAt()) {
                    attributes.put("id", id.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
