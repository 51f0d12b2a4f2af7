using System.Text;

namespace Shunt.Edge.Http;

/// <summary>What the Connection fields of a head say (RFC 9110, section 7.6.1).</summary>
internal struct ConnectionOptions
{
    /// <value>The connection ends with this message.</value>
    public bool Close { get; private set; }

    /// <value>An HTTP/1.0 sender can take another message on it.</value>
    public bool KeepAlive { get; private set; }

    /// <value>The sender would go on with another protocol.</value>
    public bool Upgrade { get; private set; }

    /// <value>Fields are named that end here, other than those that always do.</value>
    public bool NamesFields { get; private set; }

    /// <summary>Adds a field's value to what was said before.</summary>
    /// <param name="value">The value: names, with commas between them.</param>
    public void Add(ReadOnlySpan<byte> value)
    {
        foreach (var range in value.Split((byte)','))
        {
            var option = Characters.Trim(value[range]);
            if (Ascii.EqualsIgnoreCase(option, "close"u8))
                Close = true;
            else if (Ascii.EqualsIgnoreCase(option, "keep-alive"u8))
                KeepAlive = true;
            else if (Ascii.EqualsIgnoreCase(option, "upgrade"u8))
                Upgrade = true;
            else if (!option.IsEmpty && FieldNames.Of(option) == FieldName.Other)
                NamesFields = true;
        }
    }

    /// <summary>Whether a Connection field names another field.</summary>
    /// <param name="value">The Connection field's value.</param>
    /// <param name="name">The other field.</param>
    public static bool Names(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        foreach (var range in value.Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(Characters.Trim(value[range]), name))
                return true;
        }

        return false;
    }
}
