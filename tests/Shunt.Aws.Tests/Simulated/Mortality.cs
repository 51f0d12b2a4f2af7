using Amazon.Runtime;
using Shunt.Tests.Platforms;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>Kills the process that acts at one of its changes of AWS or of the ledger, before or after it takes effect.</summary>
internal sealed class Mortality
{
    /// <value>At which change, counted from 0; null lets it live.</value>
    public int? At { get; set; }

    /// <value>Whether the change takes effect before.</value>
    public bool IsAfter { get; set; }

    /// <value>How many changes the process made or tried.</value>
    public int Seen { get; private set; }

    /// <summary>The next process, which is not killed.</summary>
    public void BeBorn() => (Seen, At) = (0, null);

    /// <summary>Whether the process dies before a change.</summary>
    public bool DiesBefore() => Seen++ == At && !IsAfter;

    /// <summary>Whether the process dies once a change took effect.</summary>
    public bool DiesAfter() => Seen - 1 == At && IsAfter;

    /// <summary>A change.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">What it does.</param>
    public T Do<T>(string name, Func<T> change)
    {
        if (DiesBefore())
            throw new DiedException(name);

        T result;
        try
        {
            result = change();
        }
        catch (AmazonServiceException) when (DiesAfter())
        {
            // A refusal is an answer, too, which the process does not live to see.
            throw new DiedException(name);
        }

        return DiesAfter() ? throw new DiedException(name) : result;
    }
}
