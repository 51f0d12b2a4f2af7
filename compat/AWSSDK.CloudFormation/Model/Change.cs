namespace Amazon.CloudFormation.Model;

/// <summary>One change of a change set.</summary>
public class Change : IShape
{
    /// <value>What becomes of the resource.</value>
    public ResourceChange? ResourceChange { get; set; }

    void IShape.Walk(Walker walk)
    {
        ResourceChange = walk.Shape("ResourceChange", ResourceChange);
    }
}
