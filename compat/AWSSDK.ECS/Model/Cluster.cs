namespace Amazon.ECS.Model;

/// <summary>A cluster as it is now.</summary>
public class Cluster : IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
