namespace Shunt.Edge.Serving;

/// <summary>A request as it is sent to an instance, however often that is tried.</summary>
/// <param name="Bytes">Rented memory.</param>
/// <param name="Length">How much of it is the head, and the body when that has come already and is small.</param>
/// <param name="HasMore">Whether a body follows.</param>
/// <param name="Begun">When its head had been read, a timestamp.</param>
internal readonly record struct OutgoingRequest(byte[] Bytes, int Length, bool HasMore, long Begun)
{
    /// <value>What is sent at once.</value>
    public ReadOnlyMemory<byte> Memory => Bytes.AsMemory(0, Length);
}
