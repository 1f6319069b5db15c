package vitrine.lab.report;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads pictures as strictly as a browser does. */
final class Xml {

    private Xml() {}

    static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static int count(Document document, String tag, String attribute) {
        NodeList elements = document.getElementsByTagName(tag);
        int count = 0;
        for (int i = 0; i < elements.getLength(); i++) {
            count += ((Element) elements.item(i)).hasAttribute(attribute) ? 1 : 0;
        }
        return count;
    }
}
