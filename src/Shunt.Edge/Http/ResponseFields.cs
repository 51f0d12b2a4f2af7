using System.Text;

namespace Shunt.Edge.Http;

/// <summary>What the fields of a response say that a proxy has to know.</summary>
internal struct ResponseFields
{
    private ConnectionOptions _connection;

    public readonly ConnectionOptions Connection => _connection;

    public bool HasDate { get; private set; }

    public bool HasLength { get; private set; }

    public bool IsChunked { get; private set; }

    public long ContentLength { get; private set; }

    /// <summary>Takes note of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isUpgrade">Whether the response changes the protocol, and so has to say to which.</param>
    /// <param name="isKept">Whether it is passed on as it is.</param>
    /// <returns>False when the body's length cannot be told.</returns>
    public bool TryRead(ref readonly FieldReader field, bool isUpgrade, out bool isKept)
    {
        isKept = true;
        switch (FieldNames.Of(field.Name))
        {
            case FieldName.ContentLength:
                var isFirst = !HasLength;
                HasLength = Characters.TryNumber(field.Value, out var length);
                ContentLength = length;
                return isFirst && HasLength;
            case FieldName.TransferEncoding:
                isKept = false;
                var isOnly = !IsChunked;
                IsChunked = Ascii.EqualsIgnoreCase(field.Value, "chunked"u8);
                return isOnly && IsChunked;
            case FieldName.Connection:
                isKept = false;
                _connection.Add(field.Value);
                return true;
            case FieldName.Upgrade:
                isKept = isUpgrade;
                return true;
            case FieldName.Date:
                HasDate = true;
                return true;
            case FieldName.OneConnection or FieldName.Own:
                isKept = false;
                return true;
            default:
                return true;
        }
    }
}
