namespace Shunt.Edge.Http;

/// <summary>Looks a name up in all Connection fields of a head that is known to be sound.</summary>
internal static class ConnectionFields
{
    /// <summary>Whether any of them names a field.</summary>
    /// <param name="bytes">The head.</param>
    /// <param name="position">Where its first field line begins.</param>
    /// <param name="name">The field.</param>
    public static bool Name(ReadOnlySpan<byte> bytes, int position, ReadOnlySpan<byte> name)
    {
        var reader = new FieldReader(bytes, position, takesLineFeeds: true);
        while (reader.TryRead() && !reader.IsLast)
        {
            if (FieldNames.Of(reader.Name) == FieldName.Connection && ConnectionOptions.Names(reader.Value, name))
                return true;
        }

        return false;
    }
}
