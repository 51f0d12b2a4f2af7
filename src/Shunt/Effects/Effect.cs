namespace Shunt.Effects;

/// <summary>One change a release makes to a target.</summary>
public abstract record Effect
{
    /// <summary>The effect in one line, for plans and approvals. Equal effects read the same.</summary>
    public abstract string Describe();
}
