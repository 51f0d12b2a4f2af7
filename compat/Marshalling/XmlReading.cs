using System.Xml.Linq;

namespace Marshalling;

/// <summary>Fills members from the elements within an element.</summary>
/// <param name="xml">The element.</param>
internal sealed class XmlReading(XElement xml) : ReadingWalker
{
    protected override bool TryRead<T>(string name, Kind<T> kind, out T? value)
        where T : default
    {
        var found = xml.Elements().FirstOrDefault(element => element.Name.LocalName == name);
        value = found is null ? default : kind.Read(found);
        return value is not null && found is not null;
    }
}
