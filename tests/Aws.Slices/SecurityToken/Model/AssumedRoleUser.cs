namespace Amazon.SecurityToken.Model;

/// <summary>Who a role is when it is assumed.</summary>
public class AssumedRoleUser : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>The session's unique id.</value>
    public string? AssumedRoleId { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("Arn", Arn);
        AssumedRoleId = walk.Text("AssumedRoleId", AssumedRoleId);
    }
}
