using System.Text;

namespace Shunt.Edge.Http;

/// <summary>Tells which field a name is.</summary>
internal static class FieldNames
{
    private const string ForwardingPrefix = "x-forwarded-";

    /// <summary>Which field it is, whatever the case of its letters.</summary>
    /// <param name="name">The name.</param>
    public static FieldName Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => Is(name, "te"u8) ? FieldName.OneConnection : FieldName.Other,
        4 => Is(name, "host"u8) ? FieldName.Host : Is(name, "date"u8) ? FieldName.Date : FieldName.Other,
        6 => Is(name, "expect"u8) ? FieldName.Expect : FieldName.Other,
        7 => Is(name, "upgrade"u8) ? FieldName.Upgrade : Is(name, "trailer"u8) ? FieldName.OneConnection : FieldName.Other,
        9 => Is(name, "forwarded"u8) ? FieldName.Forwarding : FieldName.Other,
        10 => Is(name, "connection"u8) ? FieldName.Connection : Is(name, "keep-alive"u8) ? FieldName.OneConnection : FieldName.Other,
        > ForwardingPrefixLength when IsForwarding(name) => FieldName.Forwarding,
        13 => Is(name, "shunt-version"u8) ? FieldName.Own : FieldName.Other,
        14 => Is(name, "content-length"u8) ? FieldName.ContentLength : FieldName.Other,
        16 => Is(name, "proxy-connection"u8) ? FieldName.OneConnection : FieldName.Other,
        17 => Is(name, "transfer-encoding"u8) ? FieldName.TransferEncoding : FieldName.Other,
        _ => FieldName.Other,
    };

    private const int ForwardingPrefixLength = 12;

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => Ascii.EqualsIgnoreCase(name, other);

    // Many frameworks read a hyphen and an underscore as the same character, so X_Forwarded_For would be believed behind our own.
    private static bool IsForwarding(ReadOnlySpan<byte> name)
    {
        if ((name[0] | 0x20) != 'x')
            return false;

        for (var index = 1; index < ForwardingPrefix.Length; index++)
        {
            var character = name[index] == '_' ? '-' : char.ToLowerInvariant((char)name[index]);
            if (character != ForwardingPrefix[index])
                return false;
        }

        return true;
    }
}
