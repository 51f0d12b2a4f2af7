using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Secrets;

/// <summary>
/// A value that nobody is to read: it has no text, so that no message, log, argument or file can hold it by mistake. It leaves this object
/// for the environment of a process alone.
/// </summary>
[DebuggerDisplay("a secret")]
public sealed class Secret
{
    /// <summary>What stands in for the value wherever a text was asked for.</summary>
    public const string Mask = "***";

    private readonly string _value;

    /// <summary>Takes the value.</summary>
    /// <param name="value">The value; not empty.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gives it to the process that is started with an environment.</summary>
    /// <param name="environment">The variables of the process, such as <see cref="ProcessStartInfo.Environment"/>.</param>
    /// <param name="name">The variable.</param>
    public void PutInto(IDictionary<string, string?> environment, string name)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentException.ThrowIfNullOrEmpty(name);
        environment[name] = _value;
    }

    /// <summary>Whether another secret is the same; takes as long whatever they are.</summary>
    /// <param name="other">The other secret.</param>
    public bool IsSameAs(Secret other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(_value)), SHA256.HashData(Encoding.UTF8.GetBytes(other._value)));
    }

    /// <summary>The mask, never the value.</summary>
    public override string ToString() => Mask;
}
