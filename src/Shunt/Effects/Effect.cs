namespace Shunt.Effects;

/// <summary>One change a release makes to a target.</summary>
public abstract record Effect
{
    /// <summary>The effect in one line, for plans and approvals. Equal effects read the same on every machine: a route is named by its host, not by the port an edge happens to have.</summary>
    public abstract string Describe();
}
